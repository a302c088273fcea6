import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GUARDING_SETTINGS, neo4jConfiguration } from '../../../src/database/local/configuration.ts';
import { neo4jVersion } from '../../../src/database/local/files.ts';
import { projectRoot } from '../../../src/project-root.ts';

describe('the configuration of Neo4j', () => {
  it('listens on this machine only and always requires a password, whatever is overridden', () => {
    const text = neo4jConfiguration(0, {
      'dbms.security.auth_enabled': 'false',
      'server.bolt.listen_address': '0.0.0.0:7687',
      'db.transaction.timeout': '1s',
    });
    expect(text).toContain('dbms.security.auth_enabled=true\n');
    expect(text).toContain('server.bolt.listen_address=127.0.0.1:0\n');
    expect(text).toContain('db.transaction.timeout=1s\n');
    expect(text).not.toContain('0.0.0.0');
  });

  it('is the same in docker-compose.yml', () => {
    const compose = parse(readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8'));
    const { image, environment, ports } = compose.services.neo4j;
    for (const [name, value] of Object.entries(GUARDING_SETTINGS)) {
      const variable = `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`;
      expect(environment[variable], variable).toBe(value);
    }
    expect(image).toBe(`neo4j:${neo4jVersion(projectRoot()).replace(/\.\d+$/, '')}-community`);
    expect(ports).toEqual(['127.0.0.1:7687:7687']);
  });
});
