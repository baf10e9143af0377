'use client';

import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { redactPhoto } from '@/app/(desk)/reports/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { photoPath } from '@/lib/files/photo-paths';
import { maxAreas, redactionStyles, type RedactionStyle } from '@/lib/files/redaction';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { ConflictView } from '@/components/case/conflict-view';
import { LongText } from '@/components/form/long-text';
import { AreaCanvas } from './area-canvas';
import { AreaList } from './area-list';
import type { PhotoSaved } from './report-photos';
import { useAreas } from './use-areas';
import { useReportConflict } from './use-report-conflict';

type Props = {
  /** The report as it was on screen when this opened. */
  seen: ReportDetail;
  index: number;
  onClose: () => void;
  onSaved: PhotoSaved;
};

/** Covers parts of one photo. The picture is made by the server, from the locked original, when this is saved. */
export function PhotoRedactor({ seen, index, onClose, onSaved }: Props) {
  const t = useTranslations('photos');
  const router = useRouter();
  const titleId = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const photo = seen.photos[index];
  const { areas, isFull, add, change, remove } = useAreas(photo?.redaction?.areas ?? []);
  const [focusId, setFocusId] = useState<number | null>(null);
  const [style, setStyle] = useState<RedactionStyle>(photo?.redaction?.style ?? 'box');
  const [isPublic, setIsPublic] = useState(photo?.isPublic ?? false);
  const [reason, setReason] = useState('');
  const { run, pending, problem } = useAction(redactPhoto);
  const problemOf = useFieldProblem(problem);
  const conflictOf = useReportConflict(seen);
  const conflict = problem?.code === 'conflict' ? conflictOf(problem.current, {}) : null;
  if (!photo) return null;

  async function send(version: number) {
    const plain = areas.map(({ left, top, width, height }) => ({ left, top, width, height }));
    const input = {
      code: seen.code,
      version,
      fileId: photo?.fileId ?? '',
      style,
      areas: plain,
      isPublic,
      reason,
    };
    const answer = await run(input, (done) => {
      onSaved(done.version, t('saved'));
      onClose();
    });
    if (!answer.ok && answer.problem.code === 'conflict') router.refresh();
  }
  const takeAway = (id: number) => {
    remove(id);
    addButton.current?.focus();
  };

  return (
    <Dialog open onClose={pending ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!conflict) void send(seen.version);
        }}
      >
        <DialogTitle id={titleId} sx={{ pb: 0 }}>
          {t('title', { number: index + 1 })}
        </DialogTitle>
        <DialogContent
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' },
            alignItems: 'start',
          }}
        >
          <Typography variant="body2" sx={{ gridColumn: '1 / -1', color: 'text.secondary' }}>
            {t('intro')} {photo.redaction ? t('burnt') : ''}
          </Typography>
          <AreaCanvas
            url={photoPath(photo.fileId)}
            alt={photo.name}
            {...{ areas, focusId }}
            onAdd={(area) => (isFull ? undefined : setFocusId(add(area)))}
            onChange={change}
            onRemove={takeAway}
          />
          <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography component="h3" variant="subtitle2" sx={{ flex: 1 }}>
                {t('areas', { count: areas.length })}
              </Typography>
              <Button
                ref={addButton}
                size="small"
                startIcon={<Add />}
                disabled={isFull}
                onClick={() => setFocusId(add())}
              >
                {t('add')}
              </Button>
            </Box>
            {isFull ? <Typography variant="body2">{t('full', { max: maxAreas })}</Typography> : null}
            <AreaList areas={areas} onChange={change} onRemove={takeAway} />
            <TextField
              select
              size="small"
              label={t('style')}
              value={style}
              onChange={(event) => setStyle(event.target.value as RedactionStyle)}
            >
              {redactionStyles.map((each) => (
                <MenuItem key={each} value={each}>
                  {t(`styles.${each}`)}
                </MenuItem>
              ))}
            </TextField>
            {seen.isPrivate ? (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('isPublicPrivate')}
              </Typography>
            ) : seen.mayShowPhotos ? (
              <FormControlLabel
                control={
                  <Checkbox checked={isPublic} onChange={(event) => setIsPublic(event.target.checked)} />
                }
                label={t('isPublic')}
              />
            ) : null}
            <LongText
              required
              rows={2}
              maxLength={2000}
              label={t('reason')}
              value={reason}
              onText={setReason}
              error={problemOf('reason') !== undefined}
              helperText={problemOf('reason') ?? t('reasonHint')}
            />
            {conflict ? (
              <ConflictView
                {...{ conflict, pending }}
                onTakeTheirs={onClose}
                onKeepMine={() => void send(conflict.version)}
              />
            ) : (
              <ProblemAlert problem={problem} />
            )}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={pending} color="inherit">
            {t('cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={pending} disabled={conflict !== null}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
