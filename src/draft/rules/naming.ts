import type { Article } from './article.ts';
import { namesOf } from './harm.ts';

/** Of these the name is a fact worth a claim: a place's is known. */
const NAMED = new Set(['Person', 'Group', 'MediaOutlet', 'Operation']);

/** By which names the document calls whom, and how old they are. */
export function naming(article: Article): void {
  const { found, sentences } = article;
  const isShown = (text: string) => /pic\.twitter\.com|\(@\w+\)/.test(text);
  for (const sentence of sentences) {
    if (isShown(sentence.text)) continue;
    for (const { id, kind, start, end, words } of sentence.mentions) {
      if (!NAMED.has(kind) || sentence.own.slice(start, end).trim() === '') continue;
      const at = { key: sentence.key, words };
      found.entity(kind, id, namesOf(article, id));
      found.claim(id, { NAMED: words }, at);
      if (kind !== 'Person') continue;
      const before = /\b(\d{1,2})-year-old $/.exec(sentence.own.slice(0, start));
      const after = /^, (\d{1,2})(?=,)/.exec(sentence.own.slice(end));
      const age = before?.[1] ?? after?.[1];
      if (age !== undefined)
        found.claim(
          id,
          { AGE: Number(age), comparator: 'EXACT', unit: 'years' },
          {
            ...at,
            words: sentence.text.slice(start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0)),
          },
        );
    }
  }
}

/** "Minneapolis police officer Derek Chauvin" works for the police of Minneapolis. */
export function officers(article: Article): void {
  const { found, sentences } = article;
  for (const { mentions, own, text, key } of sentences)
    for (const [index, force] of mentions.entries()) {
      const officer = mentions[index + 1];
      if (force.kind !== 'PoliceDepartment' || officer?.kind !== 'Person') continue;
      if (
        !/^ (?:officer|chief|spokesman|spokeswoman|detective|sergeant) $/iu.test(
          own.slice(force.end, officer.start),
        )
      )
        continue;
      found.entity(force.kind, force.id, namesOf(article, force.id));
      found.entity(officer.kind, officer.id, namesOf(article, officer.id));
      found.claim(
        officer.id,
        { EMPLOYED_BY: force.id },
        { key, words: text.slice(force.start, officer.end) },
      );
    }
}
