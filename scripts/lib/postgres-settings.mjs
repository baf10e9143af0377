/**
 * Settings of every embedded server: an office PC with an SSD, short queries. After a checkpoint the first change of
 * each page writes the whole page, and a report touches some thirty index pages: so checkpoints are few. What is
 * committed is on the disk all the same (synchronous_commit stays on); recovery after a crash may take half a minute.
 */
export const settings = [
  'listen_addresses=127.0.0.1',
  'timezone=UTC',
  'unix_socket_directories=',
  'shared_buffers=512MB',
  'max_wal_size=2GB',
  'checkpoint_timeout=15min',
  'effective_cache_size=2GB',
  'work_mem=16MB',
  'random_page_cost=1.1',
  'jit=off',
  'lc_messages=C',
];
