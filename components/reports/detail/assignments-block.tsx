import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { TimeLeft } from '@/components/ui/time-left';
import type { ReportAssignment } from '@/lib/reports/report-detail';
import { Section } from '@/components/case/section';
import { When } from '@/components/case/when';

function AssignmentItem({ assignment, now }: { assignment: ReportAssignment; now: string }) {
  const t = useTranslations('reports.detail.assignments');
  const domain = useTranslations('domain');
  const lead = assignment.part === 'lead';
  return (
    <Box
      component="li"
      sx={{
        py: 0.5,
        pl: 1,
        borderLeft: 3,
        borderColor: lead && !assignment.endedAt ? 'primary.main' : 'divider',
        fontSize: 14,
      }}
    >
      <Box sx={{ fontWeight: lead && !assignment.endedAt ? 600 : 400, overflowWrap: 'anywhere' }}>
        {assignment.department.name}
      </Box>
      <Box
        sx={{
          color: 'text.secondary',
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1,
          alignItems: 'center',
        }}
      >
        <span>{domain(`assignmentPart.${assignment.part}`)}</span>
        <span>{assignment.assignee?.name ?? t('nobody')}</span>
        <span>{domain(`assignmentState.${assignment.state}`)}</span>
        {assignment.endedAt ? (
          <span>
            <When at={assignment.assignedAt} /> – <When at={assignment.endedAt} />
          </span>
        ) : (
          <TimeLeft lateness={assignment.lateness} dueAt={assignment.dueAt} now={now} />
        )}
      </Box>
      {assignment.endReason ? <Box sx={{ overflowWrap: 'anywhere' }}>{assignment.endReason}</Box> : null}
    </Box>
  );
}

const plainList = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 } as const;

/** One lead, any number of coordinating departments; what has ended is folded away. */
export function AssignmentsBlock({
  assignments,
  now,
}: {
  assignments: readonly ReportAssignment[];
  now: string;
}) {
  const t = useTranslations('reports.detail.assignments');
  const live = assignments.filter((each) => !each.endedAt);
  const ended = assignments.filter((each) => each.endedAt);
  return (
    <Section title={t('title')}>
      {live.length ? (
        <Box component="ul" sx={plainList}>
          {live.map((each) => (
            <AssignmentItem key={each.id} assignment={each} now={now} />
          ))}
        </Box>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('none')}
        </Typography>
      )}
      {ended.length ? (
        <Box component="details" sx={{ mt: 1, fontSize: 14 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', py: 0.5 }}>
            {t('history', { count: ended.length })}
          </Box>
          <Box component="ul" sx={plainList}>
            {ended.map((each) => (
              <AssignmentItem key={each.id} assignment={each} now={now} />
            ))}
          </Box>
        </Box>
      ) : null}
    </Section>
  );
}
