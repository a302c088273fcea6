import { defineEnum, node, p } from '../../src/ontology/index.ts';
import { Named } from './entity.ts';

export const Thing = node('Thing', {
  extends: Named,
  description: 'Something that is used, attacked or made.',
  abstract: true,
});

export const Website = node('Website', {
  extends: Thing,
  description: 'A website.',
  properties: { url: p.bareUrl('Its address, as far as a source gives it.').optional() },
});

export const Weapon = node('Weapon', { extends: Thing, description: 'A weapon, or what was taken for one.' });

export const ContentType = defineEnum('ContentType', 'What something was recorded in.', {
  VIDEO: 'A video.',
  LEAFLET: 'A leaflet.',
  LIST: 'A list.',
  TEXT: 'A text.',
  POST: 'A post.',
  IMAGE: 'A picture.',
  DATA: 'Records or data.',
});
export const Content = node('Content', {
  extends: Thing,
  description: 'What something was recorded in: a video, a leaflet, a list.',
  properties: {
    type: p.enum(ContentType, 'What it is.').optional(),
    url: p.bareUrl('Where it was, as far as a source says.').optional(),
  },
});

export const System = node('System', {
  extends: Thing,
  description: 'A target or tool whose kind the source does not say.',
});

export const PlaceKind = defineEnum('PlaceKind', 'What kind of place this is.', {
  CITY: 'A city or town.',
  STATE: 'A state of a federation.',
  COUNTRY: 'A country.',
  AREA: 'A part of a city, or a region.',
  SITE: 'A building or spot.',
});
export const Place = node('Place', {
  extends: Named,
  description: 'Where something happened.',
  properties: { kind: p.enum(PlaceKind, 'What kind of place this is, where a source says so.').optional() },
});

export const TopicKind = defineEnum('TopicKind', 'What kind of topic this is.', {
  HASHTAG: 'A hashtag.',
  SLOGAN: 'A slogan.',
  LAW: 'A law.',
  RIGHT: 'A right that people have or claim.',
  THEME: 'A subject that people speak about.',
});
export const Topic = node('Topic', {
  extends: Named,
  description: 'What people speak about or rally under: a hashtag, a slogan, a law, a theme.',
  properties: { kind: p.enum(TopicKind, 'What kind of topic this is.') },
});
