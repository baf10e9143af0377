'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { disableDepartmentAction, enableDepartmentAction } from '@/app/(desk)/admin/departments/actions';
import { PageHeader } from '@/components/ui/page-header';
import { isInUse, type DepartmentKind } from '@/lib/organisation/department';
import type { DepartmentDetail } from '@/lib/organisation/get-department';
import type { DepartmentChoice, UnitChoice } from '@/lib/organisation/list-department-choices';
import { reportListHref } from '@/lib/reports/report-list-params';
import { DepartmentForm } from './department-form';
import { HistoryList } from './history-list';
import { Panel } from './panel';
import { StateButtons } from './state-buttons';
import { AdminState } from './state-chip';

type Props = {
  department: DepartmentDetail;
  parents: readonly DepartmentChoice[];
  units: readonly UnitChoice[];
};

/** One department: its facts, what depends on it, and its history. */
export function DepartmentPage({ department, parents, units }: Props) {
  const t = useTranslations('admin');
  const { id, version, use, code, parentId } = department;
  // A parent beyond the actor's reach is shown, and stays as long as it is not changed.
  const outside = parentId !== null && !parents.some((parent) => parent.id === parentId);
  const choices = outside
    ? [{ id: parentId, name: department.parentName ?? '', parentId: null, depth: 0 }, ...parents]
    : parents;
  const names = {
    parentId: Object.fromEntries(choices.map((parent) => [parent.id, parent.name])),
    administrativeUnitId: Object.fromEntries(units.map((unit) => [unit.id, unit.name])),
  };
  const links = isInUse(use) && (
    <Alert severity="info">
      {t('departments.inUse')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {use.openReports > 0 && (
          <li>
            <Link
              component={NextLink}
              sx={target}
              href={reportListHref({ department: [code], status: 'open' })}
            >
              {t('departments.useReports', { count: use.openReports })}
            </Link>
          </li>
        )}
        {use.activePeople > 0 && (
          <li>
            <Link component={NextLink} sx={target} href={`/admin/people?department=${id}`}>
              {t('departments.usePeople', { count: use.activePeople })}
            </Link>
          </li>
        )}
        {use.activeChildren > 0 && (
          <li>
            <Link
              component={NextLink}
              sx={target}
              href={`/admin/departments?q=${encodeURIComponent(department.name)}`}
            >
              {t('departments.useChildren', { count: use.activeChildren })}
            </Link>
          </li>
        )}
        {use.routes > 0 && <li>{t('departments.useRoutes', { count: use.routes })}</li>}
      </Box>
    </Alert>
  );
  return (
    <>
      <PageHeader
        title={department.name}
        subtitle={
          <>
            {`${code} · `}
            <AdminState state={department.disabledAt ? 'disabled' : 'active'} />
          </>
        }
        actions={
          department.mayManage && (
            <StateButtons
              id={id}
              version={version}
              name={department.name}
              isDisabled={department.disabledAt !== null}
              disable={disableDepartmentAction}
              enable={enableDepartmentAction}
              text={t('departments.disableText')}
            >
              {links}
            </StateButtons>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('facts')}>
          <DepartmentForm
            key={version}
            existing={{
              id,
              version,
              facts: {
                name: department.name,
                shortName: department.shortName,
                kind: department.kind as DepartmentKind,
                parentId: department.parentId,
                administrativeUnitId: department.administrativeUnitId,
                agencyIdentifier: department.agencyIdentifier ?? '',
              },
            }}
            parents={choices}
            units={units}
            readOnly={!department.mayManage}
          />
        </Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          {links && <Panel title={t('departments.use')}>{links}</Panel>}
          <Panel title={t('history.title')}>
            <HistoryList entries={department.history} names={names} />
          </Panel>
        </Box>
      </Box>
    </>
  );
}

/** Lines of links leave a finger's room for each. */
const target = { display: 'inline-block', minHeight: 24 } as const;
