import type { Metrics } from '../metrics.ts';
import { at, type LonePage } from './page.ts';

/** What the server counts of itself, for Prometheus and all that read OpenMetrics. */
export function metricsPage(metrics: Metrics): LonePage {
  return {
    ...at('/metrics'),
    async answerAlone() {
      const { body, mediaType } = await metrics.write();
      return { status: 200, headers: { 'content-type': mediaType, 'cache-control': 'no-store' }, body };
    },
  };
}
