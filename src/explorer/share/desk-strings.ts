/** The text of the form for desks, which is loaded when it is opened. */
export const DESK_STRINGS = {
  desk: 'Picture for print or the web',
  deskFields: { headline: 'Headline', deck: 'Text below it', notes: 'Notes', credit: 'Credit' },
  deskPicture: 'Picture of',
  deskPictures: { map: 'The map', timeline: 'The timeline' },
  deskSize: 'Size',
  deskFree: 'As large as it needs to be',
  deskLook: 'Colours',
  deskLooks: { light: 'Light', dark: 'Dark', clear: 'No background, for light pages' },
  deskMake: (type: string) => `Make ${type.toUpperCase()}`,
  deskData: 'Make zip with its data',
  deskMaking: (type: string) => `Making the ${type.toUpperCase()}; a large one takes some seconds …`,
  deskMade: (name: string) => `Saved as ${name}.`,
  deskAddress: 'Open it at its address',
  deskFailed: (why: string) => `It was not made: ${why}.`,
  altText: 'Text for those who do not see the picture',
  copyAlt: 'Copy this text',
} as const;
