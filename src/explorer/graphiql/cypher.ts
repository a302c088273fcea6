/**
 * Shows the Cypher of a question beside its answer in GraphiQL, with the plan if the operator allows that. A separate
 * script that loads before GraphiQL's: it watches what is asked, and asks /cypher the same when somebody opens the
 * panel.
 */
const shown = document.querySelector<HTMLDetailsElement>('#cypher');
const text = document.querySelector('#cypher pre');
const ask = window.fetch.bind(window);
let asked: string | undefined;

async function show(): Promise<void> {
  if (asked === undefined || !shown?.open || text === null) return;
  const body = asked;
  const response = await ask('/cypher', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer = await response.text();
  // Another question may have been asked since.
  if (body === asked)
    text.textContent = response.ok && answer !== '' ? answer : 'This question has no statement.';
}

window.fetch = async (address, init) => {
  const response = await ask(address, init);
  const body = init?.body;
  const isQuestion = typeof body === 'string' && !body.includes('IntrospectionQuery');
  if (isQuestion && new URL(response.url).pathname === '/graphql') {
    asked = body;
    void show();
  }
  return response;
};
shown?.addEventListener('toggle', () => void show());
