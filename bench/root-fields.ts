import {
  type GraphQLArgument,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { buildSchema } from '../schema/index.ts';
import { limitsFrom } from '../src/limits/limits.ts';

/** What the required arguments of root fields are about. */
const GIVEN: Readonly<Record<string, string>> = {
  'statement.id': '"core-statement-0-0"',
  'actor.id': '"core-group"',
  id: '"core-incident-0"',
  ids: '["core-incident-0", "core-victim-0"]',
  around: '["core-incident-0"]',
  'paths.from': '"core-victim-0"',
  'paths.to': '"core-victim-1"',
  from: '"core-incident-0"',
  to: '"core-incident-0"',
  of: '"core-victim-0"',
  in: '"core-incident-0"',
  text: '"Zenobia Quillfeather"',
};

/** The smallest question for each root field: what it must be given, and the plain fields of what it leads to. */
export function rootFieldQueries(): readonly (readonly [string, string])[] {
  return Object.values(buildSchema(limitsFrom()).getQueryType()?.getFields() ?? {}).map(
    ({ name, args, type }) => {
      const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${valueFor(name, arg)}`);
      const paged = args.some((arg) => arg.name === 'first') ? ['first: 20'] : [];
      const all = [...given, ...paged];
      const fields = getNamedType(type);
      const connected = (isObjectType(fields) || isInterfaceType(fields)) && 'pageInfo' in fields.getFields();
      const below = connected ? 'nodes { __typename } pageInfo { hasNextPage }' : '__typename';
      const inner = connected ? leavesOf(fields.getFields().nodes?.type ?? type) : leavesOf(type);
      const selected = connected ? below.replace('__typename', `__typename ${inner}`) : `${below} ${inner}`;
      return [name, `{ ${name}${all.length > 0 ? `(${all.join(', ')})` : ''} { ${selected} } }`];
    },
  );
}

function valueFor(field: string, arg: GraphQLArgument): string {
  const type = getNamedType(arg.type);
  const word = isEnumType(type) ? type.getValues()[0]?.name : undefined;
  return word ?? GIVEN[`${field}.${arg.name}`] ?? GIVEN[arg.name] ?? '""';
}

/** Its first fields that have nothing below them and ask for nothing. */
function leavesOf(of: Parameters<typeof getNamedType>[0]): string {
  const type = getNamedType(of);
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return Object.values(type.getFields())
    .filter(
      (field) =>
        field.args.length === 0 && isNonNullType(field.type) && !('getFields' in getNamedType(field.type)),
    )
    .slice(0, 5)
    .map(({ name }) => name)
    .join(' ');
}
