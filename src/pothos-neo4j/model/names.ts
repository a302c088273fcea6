/** The name as a part of a type's name. */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The name of a type as the beginning of a field's name. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
