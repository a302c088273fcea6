import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectView } from '../../schema/projection/index.ts';
import { CreditLines } from '../../src/dossier/credit.tsx';
import type { Credit } from '../../src/dossier/responses-answer.ts';
import { hasOwnSources, projectSeeds } from './project-seeds.ts';

type ProjectedEdge = ReturnType<typeof projectView>['edges'][number];

const TAKEDOWN = 'minneapolis-police-website-takedown';

describe.skipIf(!hasOwnSources)('beside those who are said to have done something', () => {
  let credit: Credit;
  beforeAll(async () => {
    const { store } = await projectSeeds();
    const { edges } = projectView(store);
    await store.close();
    const into = (id: string, type: string) => edges.filter((one) => one.to === id && one.type === type);
    const told = ({ rid, from, values }: ProjectedEdge) => ({
      ...{
        rid,
        basis: String(values.basis),
        status: String(values.status),
        sentence: String(values.sentence),
      },
      assertedBy: [{ id: 'teller', name: 'Teller' }],
      node: { id: from },
    });
    credit = {
      creditClaimedIn: { edges: into(TAKEDOWN, 'CLAIMS_CREDIT_FOR').map(told) },
      leftUndone: {
        nodes: into(TAKEDOWN, 'ABOUT').map(({ from }) => ({
          leftUndoneBy: { edges: into(from, 'LEFT_UNDONE').map(told) },
        })),
      },
      denials: { nodes: [] },
      notKnown: { nodes: [] },
    };
  });

  const textOf = (doers: readonly string[], told: Credit = credit): string =>
    renderToStaticMarkup(h(CreditLines, { credit: told, occurrence: 'HAPPENED', doers, level: 'self' }))
      .replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('a claim of credit stands beside the source that says that they did not take it', () =>
    expect(textOf(['anonymous'])).toMatch(
      /What else bears on who did it .*claimed credit for the takedown of the Minneapolis police website\. .*But: .*As of about 31 May 2020, Anonymous did not directly take credit for the takedown\. reported; says who: Teller/,
    ));

  it('that somebody says it was not they stands there as well, as no more than it is', () => {
    const denial = { rid: 'd', basis: 'CLAIMED', sentence: 'Ann says that Ann did not do it.' };
    const told = { ...credit, denials: { nodes: [{ ...denial, assertedBy: { id: 'ann', name: 'Ann' } }] } };
    expect(textOf(['ann'], told)).toContain('But: Ann says that Ann did not do it. claimed; says who: Ann');
  });

  it('that it is not known who it was stands there, too', () => {
    const open = {
      rid: 'o',
      basis: 'STATED',
      sentence: 'The city says that it is not known whether Ann did it.',
    };
    const told = { ...credit, notKnown: { nodes: [{ ...open, assertedBy: { id: 'city', name: 'City' } }] } };
    expect(textOf(['ann'], told)).toContain('But: The city says that it is not known whether Ann did it.');
  });

  it('what others left undone says nothing of them, and where nothing is contrary nothing is to be weighed', () => {
    expect(textOf(['somebody-else'])).toBe('');
    expect(textOf(['anonymous'], { ...credit, leftUndone: { nodes: [] } })).toBe('');
  });
});
