import Button from '@mui/material/Button';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/ui/message-page';

export default async function Forbidden() {
  const t = await getTranslations('common.error');
  return (
    <MessagePage title={t('forbiddenTitle')} text={t('forbiddenText')}>
      <Button variant="contained" href="/">
        {t('home')}
      </Button>
    </MessagePage>
  );
}
