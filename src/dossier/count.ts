/** "1 record", "2 records", "2 stories". */
export const count = (number: number, word: string, words = `${word}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? word : words}`;
