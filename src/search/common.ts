/*
 * Common words of English, as data: none of them is anybody's name, and none is a name with a fault in it. What stands in the
 * lists of the grammar, among its verbs and synonyms need not stand here.
 */

const words = (text: string): readonly string[] => text.split(' ');

export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...words('january february march april may june july august september october november december'),
  ...words('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'),
  ...words('morning afternoon evening night week weeks weekend hour hours minute minutes year years ago'),
  ...words(
    'one two three four five six seven eight nine ten hundred thousand million first second third last next',
  ),
  ...words(
    'all any both each every few many more most much less least none no not only other others same some such',
  ),
  ...words(
    'again already also alone always away back before between even here just later long now often once over',
  ),
  ...words(
    'far near off out quite really since soon still too up down under until very well yet ever never exactly',
  ),
  ...words(
    'after against around because behind during except instead like near than through toward within without',
  ),
  ...words(
    'bad best better big black white great good high large late left local low new old open public real right',
  ),
  ...words(
    'second small true wrong young whole main recent former own sure online alleged fatal deadly unarmed innocent',
  ),
  ...words(
    'ask asked come came find found get got give given go going gone went keep kept know known let like look lose lost',
  ),
  ...words(
    'mean meant miss missed need past pay read run said saw see seen send sent show shown stand stay stood stop stopped',
  ),
  ...words(
    'took turn leave leaves use used want wanted work worked lie lied live lived hear heard feel felt try tried wrote cross crossed',
  ),
  ...words(
    'answer case cause child children cost date day end event events evidence fact facts family father help home house',
  ),
  ...words(
    'idea job kid kids life list lot map mother name names news number page part people person place post question reason',
  ),
  ...words(
    'record role side something somebody someone anybody anyone everything nothing story street thing things time title',
  ),
  ...words(
    'truth type use video way woman women man men boy girl word words world account accounts articles article road',
  ),
]);
