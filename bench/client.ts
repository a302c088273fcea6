import { Agent, request } from 'node:http';

/** One request of the bench, the same every time. */
export interface Ask {
  readonly url: string;
  /** Sent by POST as JSON; without one it is a GET. */
  readonly body?: string | undefined;
}

/** Opens up to so many connections and keeps them. */
export class Client {
  private readonly agent: Agent;

  constructor(connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The text of the answer; anything but 200 is an error. */
  ask(ask: Ask): Promise<string> {
    const { url, body } = ask;
    return new Promise((resolve, reject) => {
      const headers = {
        accept: 'application/json',
        ...(body !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        }),
      };
      const sent = request(url, { agent: this.agent, method: body === undefined ? 'GET' : 'POST', headers });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server has just closed a connection that nobody had used for a while.
        if (sent.reusedSocket && error.code === 'ECONNRESET') this.ask(ask).then(resolve, reject);
        else reject(error);
      });
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${url}: ${response.statusCode} ${text.slice(0, 300)}`));
        });
      });
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
