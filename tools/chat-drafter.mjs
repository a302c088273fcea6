// Lets a language model draft: reads a request of `antiphon draft`, asks a server that speaks the chat completions of
// OpenAI, and prints the entities and claims that it answers. Settings, as environment variables:
//   ANTIPHON_MODEL_URL   address of the server, such as http://127.0.0.1:8080/v1
//   ANTIPHON_MODEL       name of the model, if the server has several
//   ANTIPHON_MODEL_KEY   sent as a bearer token, if there is one
import { text } from 'node:stream/consumers';

const {
  ANTIPHON_MODEL_URL: address,
  ANTIPHON_MODEL: model = 'default',
  ANTIPHON_MODEL_KEY: key,
} = process.env;
if (!address)
  throw new Error('set ANTIPHON_MODEL_URL to the address of a server, such as http://127.0.0.1:8080/v1');

const { schema, manual, ...request } = JSON.parse(await text(process.stdin));
const task = `You read an article for a knowledge base of who says what about whom. Answer with lines of JSON and nothing else,
each one entity or one claim in the seed language that the schema describes (its definitions "newEntity" and "claim").
Every claim has subject, one predicate, assertedBy, voice, modality, basis, and passages that quote the fewest words which
bear it: {"s05": "words as they stand in the sentence"}. Name what is known by its id; every new event needs a claim OCCURRED.
Leave out what is doubtful. What is planned or threatened has not happened; a hedge makes a claim ALLEGED.`;

const response = await fetch(`${address.replace(/\/$/, '')}/chat/completions`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
  body: JSON.stringify({
    model,
    temperature: 0,
    messages: [
      { role: 'system', content: `${task}\n\n${manual}\n\n${JSON.stringify(schema)}` },
      { role: 'user', content: JSON.stringify(request) },
    ],
  }),
});
if (!response.ok)
  throw new Error(`the server answers ${response.status}: ${(await response.text()).slice(0, 500)}`);
const { choices } = await response.json();
// Models like to wrap what they are asked for.
for (const line of String(choices?.[0]?.message?.content).split('\n'))
  if (line.trim().startsWith('{')) console.log(line.trim());
