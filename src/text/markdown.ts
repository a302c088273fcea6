/** Text on one line. */
export const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/** Text that reads as it is in Markdown; an empty comment keeps `@name` and `#1` from calling somebody or linking. */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_{}[\]<>~|&!]/g, '\\$&')
    .replaceAll(/[@#](?=\w)/g, '$&<!-- -->');
