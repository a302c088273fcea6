import { openDriver, serveOurs } from './ours.ts';
import { serveBench } from './served.ts';

/** The project itself: GraphQL at /graphql, saved operations at /q. */
await serveBench(async (access) => {
  const { url } = await serveOurs(openDriver(access));
  return Number(new URL(url).port);
});
