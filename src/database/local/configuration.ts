/** Settings of Neo4j by their names in neo4j.conf. */
export type Neo4jSettings = Readonly<Record<string, string>>;

/**
 * The settings of a managed Neo4j, and of docker-compose.yml: limits for one query, a connection check that notices
 * dead clients, and no access to this machine's files from Cypher.
 */
export const GUARDING_SETTINGS: Neo4jSettings = {
  'db.transaction.timeout': '30s',
  // Neo4j waits for a made-up bookmark: by default half a minute, even if the client has left.
  'db.transaction.bookmark_ready_timeout': '2s',
  'db.memory.transaction.max': '256m',
  'dbms.memory.transaction.total.max': '512m',
  'server.bolt.connection_keep_alive': '5s',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'server.memory.pagecache.size': '256m',
  'dbms.usage_report.enabled': 'false',
};

const MANAGED_SETTINGS: Neo4jSettings = {
  ...GUARDING_SETTINGS,
  'client.allow_telemetry': 'false',
  'db.logs.query.enabled': 'OFF',
  // Allocates a log's space before writing to it, so that a full disk never truncates one, after which no database
  // starts: Neo4j only turns read-only. Without the other two settings each of the two databases would take 256 MB, and
  // keep logs for days.
  'db.tx_log.preallocate': 'true',
  'db.tx_log.rotation.size': '16m',
  'db.tx_log.rotation.retention_policy': '100M size',
  // Otherwise Bolt alone waits 10 seconds at each stop, and minutes for a client that does not hang up.
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  'internal.server.bolt.connection_shutdown_wait_time': '5s',
  'internal.server.bolt.thread_pool_shutdown_wait_time': '5s',
};

/**
 * The text of neo4j.conf for a managed server.
 * @param port Bolt's port on 127.0.0.1; 0 lets the system choose
 * @param overrides override the defaults, but not what keeps the server private
 */
export function neo4jConfiguration(port: number, overrides: Neo4jSettings = {}): string {
  const settings: Neo4jSettings = {
    ...MANAGED_SETTINGS,
    ...overrides,
    'dbms.security.auth_enabled': 'true',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return ['# Written at each start of the managed Neo4j; changes made here are lost.', ...lines, ''].join(
    '\n',
  );
}
