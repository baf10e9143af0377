'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslations } from 'next-intl';
import type { ReceiptPreview } from '@/lib/dossiers/preview-receipt';

type Props = {
  documents: ReceiptPreview['version']['documents'];
  handedIn: readonly number[];
  onChange: (handedIn: number[]) => void;
  problemOf: (path: string) => string | undefined;
};

/** The papers that the procedure asks for, each ticked when it lies on the counter. */
export function DocumentTicks({ documents, handedIn, onChange, problemOf }: Props) {
  const t = useTranslations('counter');
  const forms = useTranslations('procedures.form');
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box component="legend" sx={{ float: 'left', p: 0, fontWeight: 600 }}>
          {t('documents', { count: handedIn.length, all: documents.length })}
        </Box>
        <Button size="small" onClick={() => onChange(documents.map(({ id }) => id))}>
          {t('tickAll')}
        </Button>
      </Box>
      {documents.map(({ id, name, form, quantity, isMandatory }) => {
        const problem = problemOf(`document.${id}`);
        return (
          <Box key={id}>
            <FormControlLabel
              sx={{ alignItems: 'flex-start', mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  sx={{ py: 0.5 }}
                  checked={handedIn.includes(id)}
                  onChange={(_event, ticked) =>
                    onChange(ticked ? [...handedIn, id] : handedIn.filter((other) => other !== id))
                  }
                  slotProps={{ input: { 'aria-invalid': problem !== undefined } }}
                />
              }
              label={
                <Box component="span" sx={{ display: 'block', pt: 0.5, lineHeight: 1.35 }}>
                  {name}
                  <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                    {[forms(form), t('copies', { count: quantity }), isMandatory ? '' : t('optional')]
                      .filter(Boolean)
                      .join(' · ')}
                  </Box>
                </Box>
              }
            />
            {problem && (
              <FormHelperText error sx={{ ml: 4 }}>
                {problem}
              </FormHelperText>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
