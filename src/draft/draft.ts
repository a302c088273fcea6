import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { draftPath } from '../seed/read/drafts.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import type { SourceText } from '../text/source-texts.ts';
import { type CheckedProposals, checkProposals } from './check-proposals.ts';
import { draftClaim, readDraft, writeDraft } from './draft-file.ts';
import type { JsonObject } from './json.ts';
import { type DraftRequest, draftRequest } from './request.ts';

/** Something that drafts: from a request to lines of JSON, each an entity or a claim. */
export interface Drafter {
  readonly name: string;
  readonly draft: (request: DraftRequest) => Promise<readonly string[]>;
}

export interface Drafting {
  readonly seedFolder: string;
  readonly vocabulary: Vocabulary;
  readonly readSeeds: (paths: readonly string[]) => Promise<Seeds>;
  readonly schema: JsonObject;
  readonly manual: string;
}

/** What came of a draft. */
export interface Drafted extends CheckedProposals {
  readonly path: string;
  readonly document: string;
}

/** The id of the document of the seeds that has this text; undefined if none has. */
export async function documentOfText(
  { sha256 }: Pick<SourceText, 'sha256'>,
  { seedFolder, readSeeds, vocabulary }: Pick<Drafting, 'seedFolder' | 'readSeeds' | 'vocabulary'>,
): Promise<string | undefined> {
  const { store } = await readSeeds([seedFolder]);
  try {
    const { document } = vocabulary.ontology.evidence;
    for (const { id, kind, values } of store.entities())
      if (kind === document && values.sha256 === sha256) return id;
    return undefined;
  } finally {
    store.close();
  }
}

/** Lets a drafter propose claims for a text that the seeds have a document for, checks them and writes the draft. */
export async function draft(
  text: SourceText,
  document: string,
  drafter: Drafter,
  { seedFolder, vocabulary, readSeeds, schema, manual }: Drafting,
): Promise<Drafted> {
  const path = draftPath(seedFolder, document);
  const before = await readDraft(path);
  const { store } = await readSeeds([seedFolder]);
  try {
    const own = store.entity(document);
    if (own === undefined) throw new Error(`${document} has no entry`);
    const passages = [...store.passages()].filter((passage) => passage.document === document);
    const request = draftRequest({
      text,
      document: own,
      passages,
      entities: store.entities(),
      schema,
      manual,
    });
    const isOwn = new Set(passages.map(({ id }) => id));
    const checked = await checkProposals(await drafter.draft(request), {
      request,
      vocabulary,
      readSeeds,
      paths: [seedFolder],
      kindOf: (id) => store.kindOf(id),
      claims: [...store.claims()].filter((claim) => claim.passages.some((id) => isOwn.has(id))),
      decided: new Set([...(before?.accepted ?? []), ...(before?.rejected ?? [])]),
    });
    await writeDraft(path, {
      document,
      proposedBy: drafter.name,
      accepted: before?.accepted ?? [],
      rejected: before?.rejected ?? [],
      entities: checked.entities,
      claims: checked.claims.map(draftClaim),
    });
    return { ...checked, path, document };
  } finally {
    store.close();
  }
}
