import { useMemo, useState } from 'preact/hooks';
import { operationAddress, pictureAddress } from '../../dossier/address.ts';
import { DataLink } from '../../dossier/data-link.tsx';
import { isEventKind } from '../../drawing/kinds.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { useFormats } from '../api/formats.ts';
import { lazily } from '../lazily.tsx';
import { LoadAgain } from '../load-again.tsx';
import { spanOf } from '../scene/dates.ts';
import type { Scene } from '../scene/scene.ts';
import { visibleOf } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import { writeAddress } from '../view/address.ts';
import type { View } from '../view/view.ts';
import { CopyButton } from './copy-button.tsx';
import { DeskForm } from './desk-form.tsx';
import { exportOf } from './exports.ts';
import type { Pictured, SavePicture } from './picture.ts';
import { titleOf, wordsOf } from './picture-text.ts';
import { SHARE_STRINGS } from './share-strings.ts';

const LazyCodeView = lazily(async () => (await import('./code-view.tsx')).CodeView);

/** A frame with the view, for another page. */
const embedCode = (): string =>
  `<iframe src="${escapeMarkup(`${location.origin}/embed${location.search}`)}" title="${escapeMarkup(document.title)}" width="720" height="800" loading="lazy" style="border:0;max-width:100%"></iframe>`;

export interface ShareProps {
  readonly view: View;
  readonly scene: Scene;
  /** What is shown, in one sentence. */
  readonly sentence: string | undefined;
  /** Writes a picture of the view; undefined while there is none. */
  readonly picture: SavePicture | undefined;
}

/** What can be shared: the link, pictures, data files, and the view as a query in GraphQL or Python. */
export function ShareBody({ view, scene, sentence, picture }: ShareProps) {
  const [code, setCode] = useState<'graphql' | 'python'>();
  const [failed, setFailed] = useState(false);
  const savePicture = async (of: Pictured, type: 'svg' | 'png') => {
    setFailed(false);
    await picture?.(of, type).catch(() => setFailed(true));
  };
  const { name, variables } = exportOf(view, scene);
  const formats = useFormats(name);
  const visible = useMemo(() => visibleOf(scene), [scene]);
  const dated = visible.anyTime.nodes.some((node) => isEventKind(node.kind) && spanOf(node) !== undefined);
  const title = titleOf(scene);
  // Wherever the reader looks, files show all.
  const address = writeAddress({ ...view, camera: undefined });
  const gexf = new URL(operationAddress(`${name}.gexf`, variables), location.href);
  return (
    <>
      <p>
        <CopyButton text={() => location.href}>{STRINGS.copyLink}</CopyButton>{' '}
        {view.beside === undefined && <CopyButton text={embedCode}>{SHARE_STRINGS.copyEmbed}</CopyButton>}
      </p>
      <h3>{SHARE_STRINGS.pictures}</h3>
      <PictureRow
        words={SHARE_STRINGS.downloadMap}
        save={picture && ((type) => savePicture('map', type))}
        pdf={pictureAddress(address, 'pdf')}
      />
      <PictureRow
        words={SHARE_STRINGS.downloadTimeline}
        save={picture && dated ? (type) => savePicture('timeline', type) : undefined}
        pdf={pictureAddress(address, 'pdf', { picture: 'timeline' })}
        title={dated ? undefined : SHARE_STRINGS.noTimeline}
      />
      {failed && <LoadAgain what={SHARE_STRINGS.pictureFailed} />}
      {view.beside === undefined && (
        <DeskForm view={view} title={title} words={wordsOf({ title, sentence, visible })} dated={dated} />
      )}
      <h3>{SHARE_STRINGS.files}</h3>
      <p class="quiet">{view.beside === undefined ? SHARE_STRINGS.filesNote : SHARE_STRINGS.filesLeft}</p>
      <p>
        <DataLink view={address} /> <small class="quiet">{SHARE_STRINGS.dataNote}</small>
      </p>
      <ul class="row">
        {formats.map(({ suffix, description }) => (
          <li key={suffix}>
            <a href={operationAddress(`${name}.${suffix}`, variables)} download title={description}>
              .{suffix}
            </a>
          </li>
        ))}
        <li>
          <a href={operationAddress(`${name}.json`, variables)} download title={SHARE_STRINGS.jsonFile}>
            .json
          </a>
        </li>
      </ul>
      <p>
        <a
          href={`https://gephi.org/gephi-lite/?file=${encodeURIComponent(gexf.href)}`}
          target="_blank"
          rel="noreferrer"
        >
          {SHARE_STRINGS.gephiLite}
        </a>{' '}
        <small class="quiet">{SHARE_STRINGS.gephiNote}</small>
      </p>
      <p class="row">
        {(['graphql', 'python'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={code === one} onClick={() => setCode(one)}>
            {one === 'graphql' ? SHARE_STRINGS.asGraphql : SHARE_STRINGS.asPython}
          </button>
        ))}
      </p>
      {code && <LazyCodeView language={code} name={name} variables={variables} />}
    </>
  );
}

interface PictureRowProps {
  readonly words: Readonly<Record<'png' | 'svg' | 'pdf', string>>;
  /** Undefined while there is nothing to save. */
  readonly save: ((type: 'png' | 'svg') => void) | undefined;
  /** Where the server has it as PDF. */
  readonly pdf: string;
  /** Why there is nothing to save. */
  readonly title?: string | undefined;
}

/** A picture in each of its formats. */
const PictureRow = ({ words, save, pdf, title }: PictureRowProps) => (
  <p class="row">
    {(['png', 'svg'] as const).map((type) => (
      <button key={type} type="button" disabled={!save} title={title} onClick={() => save?.(type)}>
        {words[type]}
      </button>
    ))}
    {save && (
      <a href={pdf} download>
        {words.pdf}
      </a>
    )}
  </p>
);
