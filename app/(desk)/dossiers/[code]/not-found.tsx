import Button from '@mui/material/Button';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/ui/message-page';

/** Unknown and out of reach look the same from outside. */
export default async function NotFound() {
  const t = await getTranslations('dossiers.detail');
  return (
    <MessagePage title={t('notFound.title')} text={t('notFound.why')} detail={t('notFound.next')}>
      <Button variant="contained" href="/dossiers">
        {t('back')}
      </Button>
    </MessagePage>
  );
}
