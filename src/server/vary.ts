/** A Vary header that also names another header of requests; in one order, whichever way an answer is made. */
export function withVary(vary: string | null | undefined, name: string): string {
  const named = (vary ?? '').split(',').flatMap((one) => one.trim() || []);
  return [...new Set([...named, name])].sort().join(', ');
}
