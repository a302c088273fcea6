import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Sayers } from '../../../src/dossier/cells.tsx';
import type { Asserter } from '../../../src/dossier/responses-answer.ts';

const who = (name: string, sureness: number): Asserter => ({ id: name, name, sureness });

/** The line that is seen while the names are folded, and then the names. */
const textOf = (by: readonly Asserter[], own: readonly string[] = []): string =>
  renderToStaticMarkup(h(Sayers, { by, own, follow: undefined }))
    .replaceAll('</summary>', ' | ')
    .replaceAll(/<[^>]+>/g, '');

it('the own claim of whoever did it is not one of the others behind a source', () => {
  expect(textOf([who('Paper', 0), who('Radio', 0), who('Owls', 1)], ['Owls'])).toBe(
    'Paper and 1 other; own claim of Owls | Paper; Radio; own claim of Owls',
  );
  expect(textOf([who('Paper', 0), who('Owls', 0)], ['Owls'])).toMatch(/^Paper; own claim of Owls/);
});

it('those who claim, doubt or assume it are counted apart', () => {
  const by = [who('Owls', 1), who('Fox', 1), who('Desk', 2), who('Users', 3), who('Fans', 3)];
  expect(textOf(by, ['Owls'])).toBe(
    'Owls (own claim); claimed by 1 other party; 1 says so without certainty; 2 assume it | ' +
      'Owls; claimed by Fox; said without certainty by Desk; assumed by Users; Fans',
  );
});

it('those who say it alike are counted together', () =>
  expect(textOf([who('Users', 3), who('Fans', 3), who('Friends', 3)])).toMatch(/^Users and 2 others \|/));
