/** Words by which a sentence does not vouch for what it says. */
export const HEDGE =
  /\b(?:allegedly|alleged|reportedly|apparently|probably|possibly|presumably|purportedly|supposedly|likely|suspected|rumou?red|unconfirmed|seems?|appears? to|is said to|are said to|is believed|are believed)\b/iu;

/** Words by which a sentence only supposes something. */
export const SUPPOSED =
  /\b(?:perhaps|maybe|might|could have|may have|assumes?|assumed|suppose[sd]?|believes?|if)\b/iu;
