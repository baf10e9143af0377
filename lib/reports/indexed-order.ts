/** Rule: which lists an index gives in their order, row after row, so that a page costs a page at any size. */
import { reportList, type ReportListParams } from './report-list-params';

/** The indexes behind each (migrations 0001 to 0004); what is asked, and nothing else is. */
const indexed: Partial<Record<string, (params: ReportListParams, byReceived: boolean) => boolean>> = {
  '': () => true,
  // Nearly every report is closed, and nearly none private: the order of all of them is as good.
  status: ({ status, sort }, byReceived) => status === 'closed' || byReceived || sort === 'dueAt',
  private: (params, byReceived) => params.private === false || byReceived,
  state: ({ state }, byReceived) => state.length === 1 && byReceived,
  department: ({ department }, byReceived) => department.length === 1 && byReceived,
  'status,department': ({ status, department, sort }) =>
    status === 'open' && department.length === 1 && sort === 'dueAt',
  'status,noDepartment': ({ status }, byReceived) => status === 'open' && byReceived,
};

/**
 * Whether an index holds exactly what is asked in exactly this order. Anything else may lie at the far end of an order
 * (new reports by the day of their last change): then it is gathered and sorted, or looked for within bounds.
 */
export function hasIndexedOrder(params: ReportListParams): boolean {
  const byReceived = params.sort === null || params.sort === 'receivedAt' || params.sort === '-receivedAt';
  const asked = reportList.filterNames.filter((name) => reportList.isActive(params, name)).join();
  return indexed[asked]?.(params, byReceived) ?? false;
}
