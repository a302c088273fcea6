import { z } from 'zod';
import { capital } from '../../dossier/capital.ts';
import type { Lead } from '../../dossier/lead.ts';
import { isDoer } from '../../dossier/standing.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { isPersonKind } from '../../vocabulary.ts';
import { CALLED, page } from './actors.ts';
import { ACTORS } from './kinds.ts';
import type { Finding } from './lead.ts';
import { lookedThrough, RESPONDERS, recorded } from './recorded.ts';

const DONE = z.object({
  actor: z
    .object({
      performed: z.object({
        edges: z.array(z.object({ role: z.string().nullable(), node: z.object({ id: z.string() }) })),
      }),
    })
    .nullable(),
});

/** A group or an office that is called just so: who responds to it responds to what it did. Of people, what they suffered is meant. */
export async function doerCalled(name: string, { find }: Finding) {
  const [called] = await find(name, { least: CALLED });
  if (called === undefined || !ACTORS.includes(called.entity.kind)) return undefined;
  return isPersonKind(called.entity.kind) ? undefined : called.entity;
}

/** Whether some responded to anything that somebody did, or is named as the body responsible for, which is told apart. */
export async function responseToDeeds(
  by: { readonly name: string; readonly ids: readonly string[] },
  doer: { readonly id: string; readonly name: string; readonly mention?: string | null | undefined },
  finding: Finding,
): Promise<Lead> {
  const { actor } = DONE.parse(await finding.ask('deeds', { actor: doer.id }));
  const performed = actor?.performed.edges ?? [];
  const done = new Set(performed.map(({ node }) => node.id));
  const { nodes } =
    done.size === 0
      ? { nodes: [] }
      : RESPONDERS.parse(await finding.ask('who-responded', { to: [...done], by: by.ids, scope: 'EVENT' }))
          .responders;
  const to = [...new Set(nodes.map((one) => one.to.id))];
  const own = new Set(performed.filter(isDoer).map(({ node }) => node.id));
  const did = to.every((id) => own.has(id)) ? 'did' : 'did, or is named as the body responsible for';
  return {
    question: `Did ${by.name} respond to what ${mentionOf(doer)} ${did}?`,
    ...(to.length > 0
      ? {
          answer: capital(recorded(nodes)),
          ...page('who-responded', { to, by: by.ids, scope: 'EVENT' }),
        }
      : {
          answer: `No response to anything that ${mentionOf(doer)} did is recorded. ${await lookedThrough(finding)}: see who responded to whom`,
          ...page('who-responded-to-whom', {}),
        }),
  };
}
