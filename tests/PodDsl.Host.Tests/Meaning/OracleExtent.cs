using System.Globalization;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>How many random strings are sent through each place, and where the sequence starts.</summary>
/// <param name="Count">Strings for each place: <c>PODDSL_ORACLE_STRINGS</c>, else few enough for every run of the tests.</param>
/// <param name="Seed"><c>PODDSL_ORACLE_SEED</c>, to see the same strings again; else another one each time.</param>
internal readonly record struct OracleExtent(int Count, int Seed)
{
    public static OracleExtent Read(int count) =>
        new(Number("PODDSL_ORACLE_STRINGS", count), Number("PODDSL_ORACLE_SEED", Environment.TickCount & int.MaxValue));

    /// <summary>The number that an environment variable holds.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
