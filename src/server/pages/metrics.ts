import type { Metrics } from '../metrics.ts';
import { at, type LonePage } from './page.ts';

/** The server's metrics, for Prometheus and everything else that reads OpenMetrics. */
export function metricsPage(metrics: Metrics): LonePage {
  return {
    ...at('/metrics'),
    async answerAlone() {
      const { body, mediaType } = await metrics.write();
      return { status: 200, headers: { 'content-type': mediaType, 'cache-control': 'no-store' }, body };
    },
  };
}
