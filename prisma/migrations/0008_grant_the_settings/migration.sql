-- A new permission, settings.manage: whoever manages roles in the whole office holds it, so that somebody can pass it on.
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'settings.manage', 'all' FROM role_grant WHERE permission = 'role.manage' AND reach = 'all'
ON CONFLICT DO NOTHING;
-- In a commune a report can be transferred to nobody: every other department lies out of reach.
DELETE FROM role_grant g USING role r
WHERE r.id = g.role_id AND r.code = 'commune-officer' AND g.permission = 'report.transfer' AND g.reach = 'department';
