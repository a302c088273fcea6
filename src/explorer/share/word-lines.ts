/** A text in lines, broken at spaces that are no fixed ones, and inside a word that no line has room for. Nothing of it is lost. */
export function wordLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\r\n]+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(...parts(word, fits));
  }
  return lines;
}

function parts(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const cut: string[] = [''];
  for (const character of word) {
    const longer = `${cut.at(-1) ?? ''}${character}`;
    if (longer === character || fits(longer)) cut.splice(-1, 1, longer);
    else cut.push(character);
  }
  return cut;
}
