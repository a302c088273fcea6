/** Whether words mean the article on the desk, whatever it is called: "the article". */
export const isArticle = (words: string): boolean =>
  /^(?:the |this )?(?:article|document|source|text)$/i.test(words.trim());
