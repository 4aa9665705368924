drop table clippings;
