import { type Answer, errorsBody, jsonAnswer } from '../http/answer.ts';
import type { HttpRequest } from '../http/request.ts';
import { htmlPage } from './html.tsx';

/** The answer for unknown addresses: lists those that exist. */
export function notFound(request: HttpRequest, paths: readonly string[]): Answer {
  const known = [...new Set(paths)].sort();
  const message = 'There is nothing at this address.';
  if (request.wantsHtml()) {
    return htmlPage({
      title: 'Not found · Antiphon',
      status: 404,
      body: (
        <main>
          <h1>{message}</h1>
          <p>What there is:</p>
          <ul>
            {known.map((path) => (
              <li key={path}>{path.includes('<') ? path : <a href={path}>{path}</a>}</li>
            ))}
          </ul>
        </main>
      ),
    });
  }
  return jsonAnswer(errorsBody('NOT_FOUND', message, `There are ${known.join(', ')}.`), 404);
}
