drop table export_parts;
drop table exports;
