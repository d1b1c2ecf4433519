using System.CommandLine;
using System.Globalization;
using PodDsl.Core.Facts;

namespace PodDsl.Cli.Import;

/// <summary>The options that give imported containers blocks of host ids.</summary>
internal sealed class IdBlockChoice
{
    /// <summary>The ids that images use, from which those of a pool must be told apart.</summary>
    private const long FirstOfPool = IdPool.UsualBlockSize;

    private readonly TargetOptions _target;
    private readonly Option<bool> _isWanted = new("--id-blocks")
    {
        Description = "Give each container a block of host ids of its own, and print how to give it its files. Those that share files share a block; those that need the ids of the host keep them.",
    };

    private readonly Option<string> _pool = Number("--id-pool", $"The first host id of the blocks. Default: {IdPool.Default.Start}.", FirstOfPool, uint.MaxValue - 1L);
    private readonly Option<string> _size = Number("--id-block-size", $"The number of ids of a block. Default: {IdPool.UsualBlockSize}.", 2, int.MaxValue);
    private readonly Option<string> _first = Number("--first-id-block", "The number of the first block to give out, after those that other units of the host have. Default: 0.", 0, int.MaxValue);

    public IdBlockChoice(TargetOptions target) => _target = target;

    public void AddTo(Command command)
    {
        Option<string>[] details = [_pool, _size, _first];
        command.Options.Add(_isWanted);
        foreach (var option in details)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_isWanted) is null or { Implicit: true } && Array.Find(details, option => result.GetResult(option) is { Implicit: false }) is { } lonely)
            {
                result.AddError($"{lonely.Name} goes with --id-blocks. Add that, or leave {lonely.Name} out.");
            }
            else if (result.GetResult(_pool) is { Implicit: false } && _target.IsForUser(result))
            {
                result.AddError("--id-pool is for the system: the blocks of a user are cut from the user's subordinate ids, from 1 on. Leave it out.");
            }
        });
    }

    /// <summary>The number of the first block, or null if none are wanted.</summary>
    public long? First(ParseResult parsed) => parsed.GetValue(_isWanted) ? Value(parsed, _first) ?? 0 : null;

    /// <summary>The target with the pool.</summary>
    public Target WithPool(Target target, ParseResult parsed) => parsed.GetValue(_isWanted)
        ? target with { IdPool = new IdPool(Value(parsed, _pool) ?? IdPool.Default.Start, Value(parsed, _size) ?? IdPool.UsualBlockSize) }
        : target;

    private static long? Value(ParseResult parsed, Option<string> option) =>
        long.TryParse(parsed.GetValue(option)?.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Option<string> Number(string name, string description, long least, long most)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>() ?? "";
            if (!long.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                result.AddError($"{name}: '{text}' is not a number from {least} to {most}.");
            }
        });
        return option;
    }
}
