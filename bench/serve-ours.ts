import { createServer } from 'node:http';
import { createOurs, openDriver } from './ours.ts';
import { serveBench } from './served.ts';

/** The project itself: GraphQL at /graphql, saved operations at /q. */
serveBench((access) => createServer(createOurs(openDriver(access)).listener));
