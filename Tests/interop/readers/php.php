<?php
// Prints what a YAML reader of PHP makes of a list, one item a line: php php.php yaml|symfony LIST.yml

function dump(mixed $value): array
{
    return match (true) {
        $value === null => ['null'],
        is_bool($value) => ['bool', $value],
        is_int($value) => ['int', (string) $value],
        is_float($value) => ['float', bin2hex(pack('E', $value))],
        is_string($value) => ['str', bin2hex($value)],
        // PHP has one type for both.
        is_array($value) && array_is_list($value) => ['list', array_map(dump(...), $value)],
        is_array($value) => ['map', array_map(
            fn ($key, $element) => [bin2hex((string) $key), dump($element)], array_keys($value), $value)],
        default => ['other', get_debug_type($value)],
    };
}

[, $reader, $path] = $argv;
if ($reader === 'symfony') {
    require 'Symfony/Component/Yaml/autoload.php';
    $items = Symfony\Component\Yaml\Yaml::parseFile($path);
} else {
    $items = yaml_parse_file($path);
}
foreach ($items as $item) {
    echo json_encode(dump($item), JSON_THROW_ON_ERROR), "\n";
}
