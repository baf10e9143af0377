import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RoleList, RoleMatrix } from '@/components/admin/role-list';
import { CreateButton } from '@/components/admin/create-button';
import { PageHeader } from '@/components/ui/page-header';
import { mayEver } from '@/lib/access/can';
import { pageContext } from '@/lib/auth/page-context';
import { listRoles } from '@/lib/organisation/list-roles';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.roles');
  return { title: t('title') };
}

export default async function RolesPage() {
  const ctx = await pageContext('/admin/roles', 'role.read');
  const [t, roles] = await Promise.all([getTranslations('admin.roles'), listRoles(ctx)]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayEver(ctx.actor, 'role.manage') && <CreateButton href="/admin/roles/new" label={t('create')} />
        }
      />
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <RoleList roles={roles} />
        <Typography component="h2" variant="h2">
          {t('compare')}
        </Typography>
        <RoleMatrix roles={roles.filter((role) => !role.isDisabled)} />
      </Box>
    </>
  );
}
