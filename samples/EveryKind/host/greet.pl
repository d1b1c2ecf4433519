use strict;
use warnings;

# The process is the first of its container, which no signal ends that it does not handle.
$SIG{TERM} = sub { exit };

# The first socket that systemd passes is file descriptor 3.
open my $listener, '+<&=', 3 or die "no socket: $!";
while (accept my $client, $listener) {
    open my $greeting, '<', '/greeting' or die "no greeting: $!";
    print {$client} <$greeting>;
}
