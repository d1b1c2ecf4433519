using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.View;

/// <summary>Flags that go to podman unchanged, and stand for no setting (see <see cref="View.PassedSettings"/>).</summary>
internal static class PassedFlags
{
    /// <summary>True if the unit passes one of the flags; the caller names them without values.</summary>
    public static bool HasAny(Unit unit, params string[] flags)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.PodmanArgs))
        {
            foreach (var word in setting.Value.ToArgument().Marked.Split([' ', '\t', '\n', '"', '\''], StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = word.IndexOf('=');
                var name = equals < 0 ? word : word.Substring(0, equals);

                // The value of a one-letter flag can follow at once.
                if (flags.Contains(name is ['-', not '-', _, ..] ? name.Substring(0, 2) : name, StringComparer.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
