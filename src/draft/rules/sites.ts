import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';
import { namesOf } from './harm.ts';
import type { Mention } from './names.ts';
import type { Saying } from './proposals.ts';
import { isSubject } from './speech.ts';

const ACTORS = new Set(['Person', 'Group', 'Organization']);
/** A place has no site: that of “Cleveland” may be its city’s, or its police’s. */
const ACTORS_WITH_SITES = new Set([...ACTORS, 'PoliceDepartment', 'GovernmentBody', 'MediaOutlet']);
const SITE = /^[’']s (?:official )?(?:web ?)?site\b/iu;
const DOWN_AFTER =
  /^ (?:was|has been|had been|is) (?:taken down|shut down|disabled|knocked offline|brought down|inaccessible)\b/iu;
const DOWN_BEFORE =
  /\b(took down|taken down|shut down|shuts down|shutting down|disabled|knocked offline|brought down) (?:the )?$/iu;

/** Whose website was taken down, and who did it where the same words say so. */
export function takedowns(article: Article): void {
  for (const sentence of article.sentences)
    for (const owner of sentence.mentions) {
      const rest = sentence.own.slice(owner.end);
      const site = SITE.exec(rest);
      if (site === null) continue;
      const after = DOWN_AFTER.exec(rest.slice(site[0].length));
      const before = DOWN_BEFORE.exec(sentence.own.slice(0, owner.start));
      // Somebody's assumption, or what is only planned, is left to people.
      if ((after === null && before === null) || isNotReported(sentence, owner, before?.index)) continue;
      wentDown(article, sentence, { owner, site: site[0], after: after?.[0] ?? '', before });
    }
}

function isNotReported({ own, isSupposed }: Read, { start }: Mention, verb: number | undefined): boolean {
  return (
    isSupposed || /\b(?:will|would|to|vow\w*|threat\w*|once)(?: \w+)? $/iu.test(own.slice(0, verb ?? start))
  );
}

interface Down {
  readonly owner: Mention;
  readonly site: string;
  readonly after: string;
  readonly before: RegExpExecArray | null;
}

function wentDown(article: Article, sentence: Read, { owner, site, after, before }: Down): void {
  const { found } = article;
  const start = before?.index ?? owner.start;
  const saying: Saying = isHedged(sentence, start, owner.end + site.length + after.length)
    ? 'ALLEGED'
    : 'REPORTED';
  const name = article.names.get(owner.id)?.name ?? owner.words;
  const website = found.entity('Website', slug(`website of ${owner.id}`), {
    name: `Website of ${name}`,
    aliases: [`${owner.words}’s website`, `Website of the ${name}`],
  });
  const event = found.entity('CyberAction', slug(`takedown of website of ${owner.id}`), {
    name: `Takedown of the website of ${name}`,
    aliases: [`Takedown of the ${name} website`],
    type: 'TAKEDOWN',
  });
  const words = sentence.text.slice(start, owner.end + site.length + after.length);
  const at = { key: sentence.key, words };
  found.claim(event, { OCCURRED: 'HAPPENED' }, at, saying);
  found.claim(website, { TARGETED_BY: event }, at, saying);
  if (ACTORS_WITH_SITES.has(owner.kind)) {
    found.entity(owner.kind, owner.id, namesOf(article, owner.id));
    found.claim(owner.id, { TARGETED_BY: event }, at, saying);
    const whose = sentence.text.slice(owner.start, owner.end + site.length);
    found.claim(owner.id, { OPERATES: website }, { ...at, words: whose });
  }
  if (before === null) return;
  const doer = sentence.mentions.find(
    ({ kind, start: begins, end }) =>
      ACTORS.has(kind) &&
      end <= start &&
      isSubject(sentence.own.slice(0, begins), sentence.own.slice(end, start)),
  );
  if (doer === undefined) return;
  found.entity(doer.kind, doer.id, namesOf(article, doer.id));
  found.claim(
    doer.id,
    { PERFORMED: event, role: 'ATTACKER', attributionBasis: 'MEDIA' },
    { key: sentence.key, words: sentence.text.slice(doer.start, owner.end + site.length) },
    saying,
  );
}
