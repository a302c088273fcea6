import { pictureAddress } from '../../dossier/address.ts';
import { FIXED_LIMITS } from '../../limits/limits.ts';
import { CARD } from '../../picture/frames.ts';

interface PreviewProps {
  /** Where the site is. */
  readonly site: string;
  /** The address of the page on it. */
  readonly address: string;
  /** The address of the view that stands for the page; without one there is no picture. */
  readonly view: string | undefined;
  readonly title?: string | undefined;
  /** What is told, in words: for the preview, and for those who do not see its picture. */
  readonly text?: string | undefined;
  /** Whether the page can stand in a frame on others. */
  readonly framed?: boolean;
}

/** The longest text of a preview: whatever shows one cuts it there, and not where a sentence or a deed ends. */
const MOST_TEXT = 300;

/** The beginning of a text, as far as whole parts of it go: never a deed without the words that say how sure it is. */
export function begunOf(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  const room = text.slice(0, MOST_TEXT - 1);
  const end = Math.max(room.lastIndexOf('; '), room.lastIndexOf('. ') + 1);
  return `${end > 0 ? room.slice(0, end) : room.slice(0, room.lastIndexOf(' '))} …`;
}

/** How a link to a page looks elsewhere: in a preview, or embedded. */
export function Preview({ site, address, view, title = 'Antiphon', text = '', framed = true }: PreviewProps) {
  const [page, told] = [`${site}${address}`, begunOf(text)];
  return (
    <>
      <meta property="og:title" content={title} />
      {told !== '' && <meta property="og:description" content={told} />}
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Antiphon" />
      <meta property="og:url" content={page} />
      {view !== undefined && page.length <= FIXED_LIMITS.embeddedAddress && (
        <Shown {...{ site, page, view, title, told, framed }} />
      )}
    </>
  );
}

type ShownProps = Pick<PreviewProps, 'site' | 'title' | 'framed'> & {
  readonly page: string;
  readonly view: string;
  readonly told: string;
};

/** The picture of a page, and how to embed it: what is not for addresses too long to be given on. */
function Shown({ site, page, view, title, told, framed }: ShownProps) {
  return (
    <>
      <meta property="og:image" content={`${site}${pictureAddress(view, 'png')}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(CARD.width)} />
      <meta property="og:image:height" content={String(CARD.height)} />
      {told !== '' && <meta property="og:image:alt" content={told} />}
      <meta name="twitter:card" content="summary_large_image" />
      {framed && (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={`${site}/oembed?${new URLSearchParams({ url: page, format: 'json' })}`}
          title={title}
        />
      )}
    </>
  );
}
