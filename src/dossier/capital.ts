/** Capitalised: "Also". A name that is written with a small letter keeps it: "eBay". */
export const capital = (text: string): string =>
  /^\p{Ll}+\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
