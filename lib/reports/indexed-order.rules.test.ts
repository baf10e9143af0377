import { expect, it } from 'vitest';
import { hasIndexedOrder } from './indexed-order';
import { reportList } from './report-list-params';

const asked = (query: string) => hasIndexedOrder(reportList.parse(new URLSearchParams(query)).params);

it('walks what an index holds in that order, and only that', () => {
  const walked = ['', 'sort=updatedAt', 'status=closed&sort=code', 'status=open&sort=dueAt', 'state=new'];
  expect(walked.filter((query) => !asked(query))).toEqual([]);
  expect(asked('status=open&department=SXD&sort=dueAt')).toBe(true);
  const far = [
    'status=open&sort=updatedAt',
    'state=new&sort=updatedAt',
    'state=new,accepted',
    'status=open&department=SXD',
    'department=SXD,SGTVT&sort=dueAt',
    'private=true&sort=dueAt',
    'urgency=urgent',
    'q=ngap',
  ];
  expect(far.filter(asked)).toEqual([]);
});
