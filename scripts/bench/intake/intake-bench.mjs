import { figure, table } from '../table.mjs';
import { knee, risingLoad } from './load.mjs';
import { engines, measuredService } from './service.mjs';
import { uploads } from './uploads.mjs';

const files = [['pdf'], ['jpeg'], ['pdf', 'pdf', 'jpeg', 'jpeg']];
/** What uploads may add to the service's memory, in MB: half of what comes at once, most of it parts not yet collected. */
const mostGrowth = 200;

/**
 * Measures the intake on both engines: submissions at rising load, and large uploads with the memory they take.
 * @param {{ seconds: number, progress: (words: string) => void }} options seconds for each number of clients
 * @returns {Promise<import('../bar.mjs').Bar[]>}
 */
export async function intakeBench({ seconds, progress }) {
  const bars = [];
  for (const engine of engines) {
    const service = await measuredService(engine);
    try {
      const told = ({ clients, rate }) => progress(`intake ${engine}: ${clients} clients, ${figure(rate)}/s`);
      const lines = await risingLoad(service.port, { seconds, told });
      const { clients: bend } = knee(lines);
      const head = ['clients at once', 'submissions/s', 'p50 ms', 'p99 ms', 'refused', ''];
      const rows = lines.map(({ clients, rate, p50, p99, refused }) => [String(clients), figure(rate), figure(p50, 1), figure(p99, 1), figure(refused), clients === bend ? '← knee' : '']);
      console.log(`\nSubmissions, ${engine}\n\n${table([head, ...rows])}`);
      await service.forgetPeak();
      const before = await service.peak();
      const transfers = [];
      for (const types of files) {
        const rate = await uploads(service.port, types);
        transfers.push([types.join(' + '), figure(rate, 1), figure(await service.peak())]);
        progress(`intake ${engine}: ${types.length} × 100 MB, ${figure(rate, 1)} MB/s`);
      }
      const after = await service.peak();
      console.log(`\nUploads of 100 MB each, ${engine}\n\n${table([['at once', 'MB/s', 'peak memory MB'], ['nothing', '', figure(before)], ...transfers])}`);
      bars.push({ what: `intake, ${engine}: memory that four uploads of 100 MB at once add`, most: mostGrowth, unit: ' MB', digits: 0, measured: before === null ? null : after - before });
    } finally {
      await service.close();
    }
  }
  return bars;
}

/** What the figures mean. */
export const intakeNotes = [
  'A client sends the next application when it has the receipt of the last; all are of one institution and follow',
  'each other in one audit chain. Both engines wait for the disk. Client, service and database share this machine.',
  'knee: from here more clients bring less than 5 % more. Peak memory is of the service alone, database server apart.',
];
