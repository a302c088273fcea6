import { slug } from '../../text/slug.ts';
import type { Article } from './article.ts';
import { dateIn } from './dates.ts';

/** The line under an embedded post: its account and its day. */
const SIGNED =
  /— (.{1,60}?) \((@(\w{1,30}))\) ((?:January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4}))/u;

/** A link as platforms shorten it: an article that shows a post shows its address, not what is there. */
const SHORT_LINK = /\b(?:pic\.twitter\.com|(?:https:\/\/)?t\.co)\/\w+/gu;

/** Posts that are shown: who posted them, when, and which hashtags stand in them. */
export function posts(article: Article): void {
  const { found, document, sentences } = article;
  for (const [index, sentence] of sentences.entries()) {
    const signed = SIGNED.exec(sentence.text);
    if (signed === null) continue;
    const [line, name = '', , handle = '', words = '', day, year] = signed;
    const at = { key: sentence.key, words: line };
    const shown = { by: document.id, as: 'EMBEDDED', basis: 'REPORTED' } as const;
    const account = found.entity('Account', slug(`account ${handle}`), { name, handle });
    const month = words.split(' ')[0];
    const date = dateIn(words, document);
    const post = found.entity('Statement', slug(`post by ${handle} ${date?.edtf ?? ''}`), {
      name: `Post by ${handle}, ${day} ${month} ${year}`,
      mention: `the post by @${handle}`,
      form: 'POST',
    });
    found.claim(post, { OCCURRED: 'HAPPENED' }, at, shown);
    if (date !== undefined)
      found.claim(post, { DATED: date.edtf, dateBasis: 'STATED', dateText: words }, { ...at, words }, shown);
    found.claim(account, { PERFORMED: post, role: 'SPEAKER', attributionBasis: 'MEDIA' }, at, shown);
    found.claim(account, { NAMED: name }, { ...at, words: name }, shown);
    found.claim(account, { NAMED: handle }, { ...at, words: handle }, shown);
    found.claim(post, { PUBLISHED_VIA: account }, at, shown);
    for (const [url] of sentence.text.slice(0, signed.index).matchAll(SHORT_LINK)) {
      const linked = found.entity('Content', slug(`linked by ${handle} ${url}`), {
        name: `What the post by ${handle} links to`,
        mention: url,
        url,
      });
      found.claim(post, { LINKS_TO: linked }, { key: sentence.key, words: url }, shown);
    }
    // Hashtags stand in the sentences before the signature, up to the end of the paragraph above.
    for (let from = index; from >= 0; from -= 1) {
      const one = sentences[from];
      if (
        one === undefined ||
        (from < index && article.text.slice(one.end, sentences[from + 1]?.start).includes('\n'))
      )
        break;
      for (const [hashtag, tag = ''] of one.text.matchAll(/#(\w{2,40})/gu)) {
        const topic = found.entity('Topic', slug(`hashtag ${tag}`), { name: hashtag, type: 'HASHTAG' });
        found.claim(post, { MENTIONS: topic }, { key: one.key, words: hashtag }, shown);
        found.claim(topic, { NAMED: hashtag }, { key: one.key, words: hashtag }, shown);
      }
    }
  }
}
