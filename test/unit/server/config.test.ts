import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/errors.ts';
import { limitsFrom } from '../../../src/limits/limits.ts';
import { readServerConfig } from '../../../src/server/config.ts';

describe('readServerConfig', () => {
  it('serves this machine alone on port 4000 by default', () => {
    expect(readServerConfig()).toEqual({
      host: '127.0.0.1',
      port: 4000,
      explain: false,
      logLevel: 'info',
      limits: limitsFrom(),
      access: { tokens: [], origins: undefined },
      trustedOnly: false,
    });
  });

  it('answers saved operations alone if told to', () => {
    expect(readServerConfig({ trustedOnly: true }).trustedOnly).toBe(true);
    expect(readServerConfig({}, { TRUSTED_ONLY: '1' }).trustedOnly).toBe(true);
    expect(() => readServerConfig({}, { TRUSTED_ONLY: 'perhaps' })).toThrow(
      'TRUSTED_ONLY "perhaps" is neither 1 nor 0.',
    );
  });

  it('lets every page show /embed unless it is told whose may, and knows where readers reach it', () => {
    expect(readServerConfig({}, {}).embedders).toBeUndefined();
    expect(readServerConfig({}, { ANTIPHON_EMBEDDERS: 'none' }).embedders).toEqual([]);
    expect(
      readServerConfig({}, { ANTIPHON_EMBEDDERS: 'https://a.example, https://b.example:8443' }).embedders,
    ).toEqual(['https://a.example', 'https://b.example:8443']);
    expect(() => readServerConfig({}, { ANTIPHON_EMBEDDERS: "*; script-src 'unsafe-inline'" })).toThrow(
      /ANTIPHON_EMBEDDERS: .* is not an origin\./,
    );
    expect(readServerConfig({}, { ANTIPHON_SITE: 'https://a.example' }).site).toBe('https://a.example');
    expect(() => readServerConfig({}, { ANTIPHON_SITE: 'a.example/graph' })).toThrow(/ANTIPHON_SITE/);
  });

  it('takes flags over the environment, and the environment over defaults', () => {
    const environment = { HOST: '0.0.0.0', PORT: '5000', LOG_LEVEL: 'debug', LIMIT_DEPTH: '7' };
    const config = readServerConfig({ port: '6000' }, environment);
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 6000,
      logLevel: 'debug',
      limits: { depth: 7, aliases: 30 },
    });
  });

  it('treats an empty variable as unset', () => {
    expect(readServerConfig({}, { PORT: ' ', LIMIT_DEPTH: '' })).toMatchObject({
      port: 4000,
      limits: { depth: 15 },
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT "http" is not a port from 0 to 65535.', 'For example PORT=4000.'],
    [{ PORT: '70000' }, 'PORT "70000" is not a port from 0 to 65535.', 'For example PORT=4000.'],
    [{ PORT: '-1' }, 'PORT "-1"', 'PORT=4000'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL "loud" is none of fatal, error', 'LOG_LEVEL=info'],
    [
      { LIMIT_ALIASES: '0' },
      'LIMIT_ALIASES "0" is not a whole number of aliases from 1.',
      'LIMIT_ALIASES=30',
    ],
    [{ LIMIT_TRANSACTION_MS: '3s' }, 'LIMIT_TRANSACTION_MS "3s"', 'LIMIT_TRANSACTION_MS=3000'],
    [
      { LIMIT_TRANSACTION_MS: '5000' },
      'LIMIT_TRANSACTION_MS (5000) has to be less than LIMIT_DEADLINE_MS (5000)',
      '',
    ],
    [
      { LIMIT_REQUEST_MS: '4000' },
      'LIMIT_DEADLINE_MS (5000) must not be more than LIMIT_REQUEST_MS (4000)',
      '',
    ],
  ])('gives name, reason and example for a wrong value: %o', (environment, message, hint) => {
    const read = () => readServerConfig({}, environment);
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(message);
    expect(hintOf(read)).toContain(hint);
  });

  it.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1'])('explains on the loopback host %s', (host) => {
    expect(readServerConfig({ host, explain: true }).explain).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.168.0.7', '127.0.0.1.example.org'])(
    'does not explain on the host %s',
    (host) => {
      expect(() => readServerConfig({ host, explain: true })).toThrow(ConfigurationError);
    },
  );
});

function hintOf(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.hint;
  }
  return undefined;
}
