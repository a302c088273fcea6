/** Words by which a sentence does not vouch for what it says. */
export const HEDGE =
  /\b(?:allegedly|alleged|reportedly|apparently|probably|possibly|presumably|purportedly|supposedly|likely|suspected|rumou?red|unconfirmed|seems?|appears? to|is said to|are said to|is believed|are believed)\b/iu;

/** Words by which a sentence only supposes something. */
export const SUPPOSED =
  /\b(?:perhaps|maybe|might|could have|may have|assumes?|assumed|suppose[sd]?|believes?|if)\b/iu;

/** Words for what is planned, promised or threatened: it has not happened by being said. */
export const AHEAD =
  /\b(?:will|would|shall|going to|plans? to|planned|planning|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|threat(?:s|en|ens|ened|ening)?|calls? for|called for|calling for|urg(?:es?|ed|ing)|prepared to|set to|scheduled|wants? to|demand(?:s|ed|ing)?|until)\b/iu;
