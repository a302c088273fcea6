import { describe, expect, it } from 'vitest';
import { databaseSettings } from '../../../src/database/settings.ts';
import { ConfigurationError } from '../../../src/errors.ts';

const password = 'a-secret';

function failure(env: Record<string, string>): ConfigurationError {
  try {
    databaseSettings(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('databaseSettings', () => {
  it('names no database without NEO4J_URI, or with an empty one', () => {
    expect(databaseSettings({})).toBeUndefined();
    expect(databaseSettings({ NEO4J_URI: '', NEO4J_PASSWORD: password })).toBeUndefined();
  });

  it('fills in port, user and database', () => {
    expect(databaseSettings({ NEO4J_URI: 'neo4j://example.org', NEO4J_PASSWORD: password })).toEqual({
      uri: 'neo4j://example.org:7687',
      host: 'example.org',
      port: 7687,
      user: 'neo4j',
      password,
      database: 'neo4j',
    });
  });

  it.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
    'accepts the scheme %s',
    (scheme) => {
      const settings = databaseSettings({ NEO4J_URI: `${scheme}://[::1]:7000`, NEO4J_PASSWORD: password });
      expect(settings).toMatchObject({ uri: `${scheme}://[::1]:7000`, host: '::1', port: 7000 });
    },
  );

  it('keeps a routing context', () => {
    const settings = databaseSettings({ NEO4J_URI: 'neo4j://h?policy=eu', NEO4J_PASSWORD: password });
    expect(settings?.uri).toBe('neo4j://h:7687?policy=eu');
  });

  it.each([
    ['localhost', 'NEO4J_URI is not a URI.'],
    ['localhost:7687', 'NEO4J_URI has the scheme localhost.'],
    ['http://localhost:7474', 'NEO4J_URI has the scheme http.'],
    ['bolt://', 'NEO4J_URI names no host.'],
    ['bolt://localhost:99999', 'NEO4J_URI is not a URI.'],
    [`bolt://neo4j:${password}@localhost`, 'NEO4J_URI holds a user or a password.'],
    ['bolt://localhost/movies', 'NEO4J_URI has a path.'],
    ['bolt://localhost?policy=eu', 'NEO4J_URI has a query.'],
  ])('refuses the URI %s with reason and hint', (uri, message) => {
    const error = failure({ NEO4J_URI: uri, NEO4J_PASSWORD: password });
    expect(error.message).toBe(message);
    expect(error.hint).toBeTruthy();
    expect(`${error.message} ${error.hint}`).not.toContain(password);
  });

  it('asks for the password', () => {
    expect(failure({ NEO4J_URI: 'bolt://localhost' }).message).toBe(
      'NEO4J_PASSWORD is not set, but NEO4J_URI is.',
    );
  });

  it.each(['system', '1st', 'a b', 'x'])('refuses the database name %s', (name) => {
    const error = failure({ NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: password, NEO4J_DATABASE: name });
    expect(error.message).toContain(`NEO4J_DATABASE is "${name}"`);
  });
});
