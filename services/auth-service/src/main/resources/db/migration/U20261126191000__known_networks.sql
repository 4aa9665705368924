drop table known_networks;
