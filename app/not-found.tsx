import Button from '@mui/material/Button';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/ui/message-page';

export default async function NotFound() {
  const t = await getTranslations('common.error');
  return (
    <MessagePage title={t('notFoundTitle')} text={t('notFoundText')} detail={t('notFoundNext')}>
      <Button variant="contained" href="/">
        {t('home')}
      </Button>
    </MessagePage>
  );
}
