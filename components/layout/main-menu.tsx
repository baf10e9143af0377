'use client';

import AddCommentIcon from '@mui/icons-material/AddCommentOutlined';
import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import CategoryIcon from '@mui/icons-material/CategoryOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import FolderIcon from '@mui/icons-material/FolderOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import InsightsIcon from '@mui/icons-material/InsightsOutlined';
import LabelIcon from '@mui/icons-material/LabelOutlined';
import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import PersonSearchIcon from '@mui/icons-material/PersonSearchOutlined';
import PostAddIcon from '@mui/icons-material/PostAddOutlined';
import LevelsIcon from '@mui/icons-material/TimerOutlined';
import SyncIcon from '@mui/icons-material/SyncAltOutlined';
import TextsIcon from '@mui/icons-material/TextFieldsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import type { ComponentType } from 'react';
import { currentEntry, type MenuEntry, type MenuIcon } from '@/lib/access/menu';

const icons: Record<MenuIcon, ComponentType<{ fontSize?: 'small' }>> = {
  reports: InboxIcon,
  new: AddCommentIcon,
  dossiers: FolderIcon,
  receive: PostAddIcon,
  citizens: PersonSearchIcon,
  dashboard: InsightsIcon,
  departments: BusinessIcon,
  people: PeopleIcon,
  roles: BadgeIcon,
  states: LabelIcon,
  procedures: AssignmentIcon,
  calendars: CalendarIcon,
  levels: LevelsIcon,
  texts: TextsIcon,
  sync: SyncIcon,
  categories: CategoryIcon,
};

type Props = { entries: MenuEntry[]; collapsed: boolean; onToggle?: () => void; onChosen?: () => void };

/** The pages this person may open, in two groups. Collapsed, it keeps the icons and names them in tooltips. */
export function MainMenu({ entries, collapsed, onToggle, onChosen }: Props) {
  const t = useTranslations('common.menu');
  const current = currentEntry(usePathname(), entries);
  const group = (section: MenuEntry['section']) => (
    <List disablePadding>
      {entries
        .filter((entry) => entry.section === section)
        .map((entry) => (
          <MenuRow
            key={entry.href}
            entry={entry}
            collapsed={collapsed}
            selected={entry === current}
            onChosen={onChosen}
          />
        ))}
    </List>
  );
  const hasAdmin = entries.some(({ section }) => section === 'admin');
  return (
    <Box
      component="nav"
      aria-label={t('label')}
      sx={{ width: collapsed ? 52 : 212, height: '100%', display: 'flex', flexDirection: 'column', py: 1 }}
    >
      {group('work')}
      {hasAdmin && !collapsed && (
        <Typography component="h2" variant="caption" sx={{ color: 'text.secondary', px: 2, pt: 2, pb: 0.5 }}>
          {t('admin')}
        </Typography>
      )}
      {hasAdmin && collapsed && <Box sx={{ borderTop: 1, borderColor: 'divider', m: 1 }} />}
      {group('admin')}
      <Box sx={{ flex: 1 }} />
      {onToggle && (
        <Box sx={{ px: 1, textAlign: collapsed ? 'center' : 'right' }}>
          <Tooltip title={collapsed ? t('expand') : t('collapse')} placement="right">
            <IconButton
              onClick={onToggle}
              aria-label={collapsed ? t('expand') : t('collapse')}
              aria-expanded={!collapsed}
            >
              {collapsed ? <ChevronRightIcon fontSize="small" /> : <ChevronLeftIcon fontSize="small" />}
            </IconButton>
          </Tooltip>
        </Box>
      )}
    </Box>
  );
}

function MenuRow({
  entry,
  collapsed,
  selected,
  onChosen,
}: {
  entry: MenuEntry;
  collapsed: boolean;
  selected: boolean;
  onChosen?: () => void;
}) {
  const t = useTranslations('common.menu');
  const Icon = icons[entry.icon];
  return (
    <ListItem disablePadding>
      <Tooltip title={collapsed ? t(entry.label) : ''} placement="right">
        <ListItemButton
          href={entry.href}
          selected={selected}
          aria-current={selected ? 'page' : undefined}
          aria-label={collapsed ? t(entry.label) : undefined}
          onClick={onChosen}
          sx={{
            minHeight: 38,
            mx: 0.75,
            borderRadius: 1,
            px: 1.25,
            justifyContent: collapsed ? 'center' : 'flex-start',
          }}
        >
          <ListItemIcon
            sx={{ minWidth: collapsed ? 0 : 34, color: selected ? 'primary.main' : 'text.secondary' }}
          >
            <Icon fontSize="small" />
          </ListItemIcon>
          {!collapsed && (
            <ListItemText
              primary={t(entry.label)}
              slotProps={{ primary: { noWrap: true, sx: { fontWeight: selected ? 600 : 400 } } }}
            />
          )}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}
