# Prints what a YAML reader of Perl makes of a list, one item a line: perl perl.pl xs|pp|pp11 LIST.yml
use strict;
use warnings;
use B ();
use JSON::PP ();

my %readers = (
    xs => sub {
        require YAML::XS;
        no warnings 'once';
        local $YAML::XS::Boolean = 'JSON::PP';
        return YAML::XS::Load($_[0]);
    },
    pp => sub { require YAML::PP; return YAML::PP->new(boolean => 'JSON::PP')->load_string($_[0]) },
    pp11 => sub { require YAML::PP; return YAML::PP->new(boolean => 'JSON::PP', schema => ['YAML1_1'])->load_string($_[0]) },
);

sub hexadecimal { my $text = shift; utf8::encode($text); return unpack 'H*', $text }

sub scalar_dump {
    my $value = shift;
    return ['null'] unless defined $value;
    my $flags = B::svref_2object(\$value)->FLAGS;
    return ['str', hexadecimal($value)] if $flags & B::SVf_POK && !($flags & (B::SVf_IOK | B::SVf_NOK));
    return ['float', unpack 'H*', pack 'd>', $value] if $flags & B::SVf_NOK;
    return ['int', "$value"];
}

sub dump_value {
    my $value = shift;
    my $kind = ref $value or return scalar_dump($value);
    return ['list', [map { dump_value($_) } @$value]] if $kind eq 'ARRAY';
    # A Perl hash has no order.
    return ['map', [map { [$_->[0], dump_value($_->[1])] } sort { $a->[0] cmp $b->[0] } map { [hexadecimal($_), $value->{$_}] } keys %$value]]
        if $kind eq 'HASH';
    return ['bool', $value ? JSON::PP::true : JSON::PP::false] if JSON::PP::is_bool($value);
    return ['other', $kind];
}

my ($reader, $path) = @ARGV;
open my $file, '<', $path or die "$path: $!";
my $text = do { local $/; <$file> };
utf8::decode($text) unless $reader eq 'xs';
my $json = JSON::PP->new->max_depth(500);
print $json->encode(dump_value($_)), "\n" for @{ $readers{$reader}->($text) };
