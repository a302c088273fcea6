import { called, defineEnum, node, p, word } from '../../src/ontology/index.ts';
import { Named } from './entity.ts';
import { LOOKS } from './looks.ts';

export const Thing = node('Thing', {
  extends: Named,
  words: called('thing'),
  description: 'Something that is used, attacked or made.',
  abstract: true,
});

export const Website = node('Website', {
  extends: Thing,
  words: called('website'),
  look: LOOKS.Website,
  description: 'A website.',
  properties: { url: p.bareUrl('Its address, as the source gives it.').optional() },
});

export const Weapon = node('Weapon', {
  extends: Thing,
  words: called('weapon'),
  look: LOOKS.Weapon,
  description: 'A weapon, or something taken for one.',
});

export const ContentType = defineEnum('ContentType', 'What something was recorded in.', {
  VIDEO: word('video', 'A video.'),
  LEAFLET: word('leaflet', 'A leaflet.'),
  LIST: word('list', 'A list.'),
  TEXT: word('text', 'A text.'),
  POST: word('post', 'A post.'),
  IMAGE: word('image', 'A picture.'),
  DATA: word('data', 'Records or data.'),
});
export const Content = node('Content', {
  extends: Thing,
  words: called('content'),
  look: LOOKS.Content,
  description: 'A record of something: a video, a leaflet, a list.',
  properties: {
    type: p.enum(ContentType, 'What it is.').optional(),
    url: p.bareUrl('Where it was, if a source says so.').optional(),
  },
});

export const System = node('System', {
  extends: Thing,
  words: called('system'),
  look: LOOKS.System,
  description: 'A target or tool of a kind that the source does not say.',
});

export const PlaceType = defineEnum('PlaceType', 'What kind of place this is.', {
  CITY: word('city', 'A city or town.'),
  STATE: word('state', 'A state of a federation.'),
  COUNTRY: word('country', 'A country.'),
  AREA: word('area', 'A part of a city, or a region.'),
  SITE: word('site', 'A building or spot.'),
});
export const Place = node('Place', {
  extends: Named,
  words: called('place'),
  look: LOOKS.Place,
  description: 'Where something happened.',
  properties: { type: p.enum(PlaceType, 'What kind of place this is, if a source says so.').optional() },
});

export const TopicType = defineEnum('TopicType', 'What kind of topic this is.', {
  HASHTAG: word('hashtag', 'A hashtag.'),
  SLOGAN: word('slogan', 'A slogan.'),
  LAW: word('law', 'A law.'),
  RIGHT: word('right', 'A right that people have or claim.'),
  THEME: word('theme', 'A subject that people speak about.'),
});
export const Topic = node('Topic', {
  extends: Named,
  words: called('topic'),
  look: LOOKS.Topic,
  description: 'What people talk about or rally under: a hashtag, a slogan, a law, a theme.',
  properties: { type: p.enum(TopicType, 'What kind of topic this is.') },
});
